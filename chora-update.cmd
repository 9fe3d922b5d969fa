@"%~dp0chora.cmd" update %*
