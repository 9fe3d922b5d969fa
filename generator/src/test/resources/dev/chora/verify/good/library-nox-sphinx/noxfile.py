import nox

nox.options.sessions = ["tests"]


@nox.session(python=["3.10", "3.13"])
def tests(session: nox.Session) -> None:
    session.install(".", "pytest")
    session.run("pytest", *session.posargs)
