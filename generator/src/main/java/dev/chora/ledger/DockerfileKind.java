package dev.chora.ledger;

/** Which Dockerfiles a project has. */
public enum DockerfileKind {
    /** None. */
    NONE("none"),
    /** One that makes the image to run. */
    PRODUCTION("production"),
    /** One that runs the tests. */
    TEST("test"),
    /** One of each. */
    BOTH("both");

    private final String word;

    DockerfileKind(String word) {
        this.word = word;
    }

    /** The word for it in the ledger and in reports. */
    public String word() {
        return word;
    }

    /** The kind for what is there. */
    public static DockerfileKind of(boolean production, boolean test) {
        if (production) {
            return test ? BOTH : PRODUCTION;
        }
        return test ? TEST : NONE;
    }

    static DockerfileKind of(String word) {
        for (DockerfileKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new FieldException("dockerfile is none of none, production, test, both");
    }
}
