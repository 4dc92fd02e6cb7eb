@echo off
rem Installs kadry from this folder alone, without a network: install.bat [FOLDER]
rem Only ASCII stands here; what people read is printed by install.py or stands in python.txt.
setlocal
chcp 65001 >nul
set PYTHON_MANAGER_AUTOMATIC_INSTALL=false
set KADRY_PYTHON=
for %%V in (@PYTHONS@) do call :try py -%%V
call :try python
if defined KADRY_PYTHON goto install
type "%~dp0python.txt"
set KADRY_RESULT=1
goto end

:install
%KADRY_PYTHON% -I "%~dp0install.py" %*
set KADRY_RESULT=%ERRORLEVEL%

:end
if "%~1"=="" pause
exit /b %KADRY_RESULT%

rem Keeps the first command that is a Python of the folder.
:try
if defined KADRY_PYTHON exit /b 0
%* -I -c "import sys; sys.exit('%%d.%%d' %% sys.version_info[:2] not in '@PYTHONS@'.split())" >nul 2>nul
if not errorlevel 1 set KADRY_PYTHON=%*
exit /b 0
