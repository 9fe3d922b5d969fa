# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
# hadolint shell=powershell
RUN Get-Process notepad | Stop-Process
SHELL ["powershell", "-Command"]
RUN cd c:\x; Get-Process | Stop-Process
