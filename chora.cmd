@echo off
rem Starts chora on Windows from a checkout or an unpacked distribution: finds a JDK, builds the jar once when it is missing.
rem chora-new.cmd and chora-update.cmd call it with the command that they are named after.
setlocal
set "HOME_DIR=%~dp0."
set "JAR=%~dp0generator\target\chora\chora.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined CHORA_JAVA_HOME set "JAVA=%CHORA_JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo chora: no Java found: install a JDK 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
if not exist "%JAR%" (
  echo chora: building once, about a minute ... 1>&2
  call mvn -B -q -Dquick -DskipTests -f "%~dp0pom.xml" package
  if errorlevel 1 exit /b 1
)
rem jdk.console: the console of java.base is there only when input and output are a real one.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss2m -Djdk.console=java.base -Dchora.tty=auto "-Dchora.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
