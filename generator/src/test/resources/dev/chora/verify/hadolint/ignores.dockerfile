# hadolint ignore=DL3006
FROM debian
# hadolint ignore=DL3003,DL3004
RUN cd /x && sudo y
# hadolint ignore=DL3003 # a reason
RUN cd /x && sudo y
RUN cd /x
# hadolint ignore=DL3003

RUN cd /x
# hadolint ignore=DL3003
# another comment
RUN cd /x
#hadolint ignore=DL3003
RUN cd /x
# hadolint   ignore = DL3003 , DL3004
RUN cd /x && sudo y
# hadolint ignore=DL3003
# hadolint ignore=DL3004
RUN cd /x && sudo y
# Hadolint ignore=DL3003
RUN cd /x
RUN true \
# hadolint ignore=DL3003
 && cd /x
