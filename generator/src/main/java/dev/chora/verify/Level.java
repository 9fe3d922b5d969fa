package dev.chora.verify;

/** How far a proof goes; each level includes those before it. */
public enum Level {
    /** The files are read; no tool is needed. */
    STATIC("static"),
    /** The Python project is installed, checked, tested, packed. */
    BUILD("build"),
    /** The images are built and looked at. */
    IMAGE("image"),
    /** The container and the compose stack run. */
    RUN("run");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The word for it on the command line and in reports. */
    public String word() {
        return word;
    }
}
