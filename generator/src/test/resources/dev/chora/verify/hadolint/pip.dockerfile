FROM python:3.13
RUN pip install flask
RUN pip install --no-cache-dir flask==1
RUN pip install --no-cache-dir -r requirements.txt
RUN pip install --no-cache-dir --requirement requirements.txt
RUN pip install --no-cache-dir .
RUN pip install --no-cache-dir -e .
RUN pip install --no-cache-dir --editable ".[dev]"
RUN pip3 install flask
RUN pip3.11 install --no-cache-dir flask
RUN python -m pip install flask
RUN python3 -m pip install --no-cache-dir flask
RUN pip install --no-cache-dir "flask>=1,<2" 'b~=2'
RUN pip install --no-cache-dir git+https://github.com/a/b.git
RUN pip install --no-cache-dir git+https://github.com/a/b.git@v1
RUN pip install --no-cache-dir https://x/y.whl
RUN pip install --no-cache-dir /dist/*.whl
RUN pip install --no-cache-dir dist/x.whl ./y
RUN pip install --no-cache-dir --upgrade pip
RUN pip install --upgrade --no-cache-dir pip setuptools wheel
RUN pip install --no-cache-dir -c constraints.txt flask
RUN pip install --no-cache-dir --constraint constraints.txt flask
RUN pip install --no-cache-dir --index-url https://x flask==1
RUN pip install --no-cache-dir -i https://x flask
RUN pip install --no-cache-dir $DEPS
RUN pip install --no-cache-dir "uv==${V}"
RUN --mount=type=cache,target=/root/.cache/pip pip install flask==1
RUN --mount=type=cache,target=/root/.cache pip install flask==1
RUN PIP_NO_CACHE_DIR=1 pip install flask==1
RUN pip download flask
RUN pipx install flask
RUN pipenv install flask
RUN uv pip install flask
RUN pip --no-cache-dir install flask==1
RUN pip install --no-cache-dir flask===1 b!=2 c>3
RUN pip install --no-cache-dir --target /x flask==1
RUN pip install --no-cache-dir -t /x --prefix /y flask==1
RUN pip install --user flask==1
RUN pip wheel flask
RUN pip install --no-cache-dir flask@http://x/y.whl
RUN pip install --no-cache-dir .[dev]
RUN pip install --no-cache-dir --no-index --find-links=/wheels flask
RUN pip install --no-cache-dir -f /wheels flask==1
RUN pip install --no-cache-dir --root-user-action=ignore flask==1
RUN pip install --no-cache-dir -U flask
RUN pip uninstall -y flask
RUN pip install
RUN sh -c "pip install x"
