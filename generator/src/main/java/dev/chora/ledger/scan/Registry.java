package dev.chora.ledger.scan;

/** Finds the host in the name of an image (Docker's reference grammar: a first part with a dot or a colon is a host). */
final class Registry {
    /** The registry of names without a host. */
    static final String DOCKER_HUB = "docker.io";
    /** One whose name only the run knows. */
    static final String UNKNOWN = "other";

    private Registry() {}

    static String of(String image) {
        String name = image.strip();
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        if (first.indexOf('$') >= 0 || (slash < 0 && name.indexOf('$') >= 0)) {
            return UNKNOWN;
        }
        boolean host = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
        return host ? first : DOCKER_HUB;
    }

    /** The host of the image that a command pushes: behind {@code -t}, {@code --tag}, or its last word. */
    static String inCommand(String command) {
        String[] words = command.strip().replaceAll("[\"']", "").split("[\\s=]+");
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i].equals("-t") || words[i].equals("--tag")) {
                return of(words[i + 1]);
            }
        }
        return of(words[words.length - 1]);
    }
}
