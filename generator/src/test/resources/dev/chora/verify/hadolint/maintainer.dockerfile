FROM debian:12
MAINTAINER someone
FROM debian:12
MAINTAINER someone
