# syntax=docker/dockerfile:1
# escape=\
# check=skip=JSONArgsRecommended

# a comment
from  python:3.11-slim  as  Base
RUN apt-get update \
  # a comment inside
    && apt-get install -y \

    curl \   
    git
  # an indented comment
run --mount=type=cache,target=/root/.cache \
    --mount="type=bind,source=a b" \
    --network=none \
    pip install .
ENV A=1 B="two words" \
    C=three\ words D='$A'
ENV OLD the old way = this
CMD ["python", "-m", "a\u0041\n"]
CMD [ "python" , ]
CMD echo \\
USER "1000"
