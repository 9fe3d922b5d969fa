package dev.chora.verify.rules.compose;

/** The ids of the rules. */
final class ComposeRules {
    static final String UNKNOWN_KEY = "compose-unknown-key";
    static final String MISSING_KEY = "compose-missing-key";
    static final String TYPE = "compose-type";
    static final String REPEATED = "compose-repeated";
    static final String NAME = "compose-name";
    static final String VARIABLE = "compose-variable";
    static final String REQUIRED_VARIABLE = "compose-required-variable";
    static final String EMPTY = "compose-empty";
    static final String NO_IMAGE = "compose-no-image";
    static final String UNDECLARED = "compose-undeclared";
    static final String UNUSED = "compose-unused";
    static final String DEPENDS_ON = "compose-depends-on";
    static final String PROFILE = "compose-profile";
    static final String CONFIG = "compose-config";
    static final String CYCLE = "compose-cycle";
    static final String HEALTHY = "compose-healthy-without-check";
    static final String HEALTH_TEST = "compose-health-test";
    static final String ENV_FILE = "compose-env-file";
    static final String FILE = "compose-file";
    static final String BUILD = "compose-build";
    static final String EXTENDS = "compose-extends";
    static final String INCLUDE = "compose-include";
    static final String PORT = "compose-port";
    static final String PORT_CLASH = "compose-port-clash";
    static final String OPEN_PORT = "compose-open-port";
    static final String MOUNT = "compose-mount";
    static final String CONTAINER_NAME = "compose-container-name";
    static final String CONFLICT = "compose-conflict";
    static final String RESTART = "compose-restart";
    static final String OBSOLETE = "compose-obsolete-version";
    static final String PRIVILEGED = "compose-privileged";
    static final String SOCKET = "compose-docker-socket";
    static final String LATEST = "compose-latest";
    static final String SECRET = "compose-secret";

    private ComposeRules() {}
}
