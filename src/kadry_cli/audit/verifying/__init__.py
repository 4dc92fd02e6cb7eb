"""`kadry audit verify`: every act judged by the records of trust before it (H10, H11, K17; trust 3.3)."""
