@"%~dp0chora.cmd" new %*
