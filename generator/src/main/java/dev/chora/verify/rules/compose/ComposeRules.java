package dev.chora.verify.rules.compose;

import dev.chora.verify.rules.Rule;
import java.util.List;

/** The rules for Compose files. */
final class ComposeRules {
    private static final String SPEC = "Compose Specification";

    // Shape
    static final Rule UNKNOWN_KEY = Rule.error(
            "compose-unknown-key",
            "every key is one that the Compose Specification has at its place",
            "Compose refuses the whole file; most often a key stands one level too deep or is misspelt.",
            "Correct or move the key.",
            SPEC);
    static final Rule MISSING_KEY = Rule.error(
            "compose-missing-key",
            "keys that must be there are there",
            "Compose refuses the whole file.",
            "Add the key.",
            SPEC);
    static final Rule TYPE = Rule.error(
            "compose-type",
            "every value has the type that its key takes",
            "Compose refuses the whole file.",
            "Write a value of that type; quotes make a text.",
            SPEC);
    static final Rule REPEATED = Rule.warning(
            "compose-repeated",
            "lists name each element once",
            "The second one changes nothing, so one of them is a slip.",
            "Remove one of them.",
            SPEC);
    static final Rule NAME = Rule.error(
            "compose-name",
            "names of services, networks, volumes, configs and secrets have letters, digits, points, hyphens and underscores",
            "Compose refuses the whole file.",
            "Rename it.",
            SPEC);
    static final Rule PROJECT_NAME = Rule.warning(
            "compose-project-name",
            "the name of the project has small letters, digits, hyphens and underscores",
            "Compose silently makes another name of it, which then stands before containers and volumes.",
            "Write it in small letters.",
            SPEC + ", name");
    static final Rule VARIABLE = Rule.error(
            "compose-variable",
            "variables in values are well formed",
            "Compose refuses the whole file.",
            "Write ${NAME} or ${NAME:-default}; $$ stands for a dollar sign.",
            SPEC + ", interpolation");
    static final Rule REQUIRED_VARIABLE = Rule.note(
            "compose-required-variable",
            "variables without which nothing starts are known",
            "A value with :? stops the start when nobody has set it.",
            "Set it in the environment or in .env.",
            SPEC + ", interpolation");
    static final Rule EMPTY = Rule.error(
            "compose-empty",
            "the file declares something",
            "Compose refuses an empty file.",
            "Add services:, or remove the file.",
            SPEC);
    static final Rule OBSOLETE = Rule.warning(
            "compose-obsolete-version",
            "there is no version:",
            "Compose 2 ignores it and warns at every command.",
            "Remove the line.",
            SPEC + ", version");

    // Services
    static final Rule NO_IMAGE = Rule.error(
            "compose-no-image",
            "every service has an image or is built",
            "Compose refuses the whole file.",
            "Add image: or build:.",
            SPEC + ", services");
    static final Rule CONTAINER_NAME = Rule.error(
            "compose-container-name",
            "a container name belongs to one container",
            "Starting the second container fails.",
            "Remove container_name, or choose another.",
            SPEC + ", container_name");
    static final Rule RESTART = Rule.error(
            "compose-restart",
            "restart is no, always, on-failure, on-failure:N or unless-stopped",
            "The engine refuses to make the container.",
            "Write one of these.",
            SPEC + ", restart");
    static final Rule HEALTH_TEST = Rule.error(
            "compose-health-test",
            "the test of a health check as a list starts with CMD, CMD-SHELL or NONE",
            "Compose refuses the whole file.",
            "Write [CMD, program, argument] or [CMD-SHELL, \"one command line\"].",
            SPEC + ", healthcheck");
    static final Rule CONFLICT = Rule.error(
            "compose-conflict",
            "network_mode and networks are not both there",
            "Compose refuses the whole file.",
            "Keep one of them.",
            SPEC + ", network_mode");
    static final Rule HOST_PORTS = Rule.warning(
            "compose-host-ports",
            "a service in the network of the host has no ports",
            "The ports are ignored: the program listens on the host itself.",
            "Remove ports, or network_mode.",
            SPEC + ", network_mode");
    static final Rule MOUNT = Rule.error(
            "compose-mount",
            "mounts are well formed and have different targets",
            "The engine refuses to make the container.",
            "Write SOURCE:/path/in/container or SOURCE:/path/in/container:ro.",
            SPEC + ", volumes");

    // References
    static final Rule UNDECLARED = Rule.error(
            "compose-undeclared",
            "networks, volumes, configs and secrets that services use are declared",
            "Compose refuses the whole file.",
            "Declare it at the margin of the file.",
            SPEC);
    static final Rule UNUSED = Rule.warning(
            "compose-unused",
            "networks, volumes, configs and secrets that are declared are used",
            "Compose does not even create it; most often the service that needs it does not name it.",
            "Remove it, or name it in the service that needs it.",
            SPEC);
    static final Rule DEPENDS_ON = Rule.error(
            "compose-depends-on",
            "services depend on services that are there",
            "Compose refuses the whole file.",
            "Name a service that is there.",
            SPEC + ", depends_on");
    static final Rule PROFILE = Rule.error(
            "compose-profile",
            "a service does not depend on one that its profiles leave out",
            "Compose refuses the start without that profile.",
            "Give both the same profiles, or write required: false.",
            SPEC + ", profiles");
    static final Rule CYCLE = Rule.error(
            "compose-cycle",
            "services do not depend on each other in a circle",
            "Nothing could start first.",
            "Remove one of these dependencies.",
            SPEC + ", depends_on");
    static final Rule HEALTHY = Rule.error(
            "compose-healthy-without-check",
            "a service that others wait for until it is healthy has a health check",
            "Waiting fails at once: a container without a check has no health.",
            "Add a health check, or wait for service_started.",
            SPEC + ", depends_on");
    static final Rule HEALTHY_UNKNOWN = Rule.warning(
            "compose-healthy-by-image",
            "a service that others wait for until it is healthy shows its health check",
            "Whether the image brings one cannot be read here; when it does not, waiting fails.",
            "Add a health check, or wait for service_started.",
            SPEC + ", depends_on");

    // Files
    static final Rule ENV_FILE = Rule.error(
            "compose-env-file",
            "env files are there",
            "Compose refuses the start.",
            "Add the file, or write path: and required: false.",
            SPEC + ", env_file");
    static final Rule FILE = Rule.error(
            "compose-file",
            "files of configs, secrets and labels are there",
            "The start fails.",
            "Add the file, or correct the path.",
            SPEC + ", configs and secrets");
    static final Rule LOCAL_FILE = Rule.note(
            "compose-local-file",
            "files that each machine makes for itself are known",
            "The start fails until the file is there.",
            "Make it before the first start.",
            SPEC + ", env_file");
    static final Rule BUILD = Rule.error(
            "compose-build",
            "build contexts and Dockerfiles are there",
            "The build fails.",
            "Correct the path.",
            SPEC + ", build");
    static final Rule EXTENDS = Rule.error(
            "compose-extends",
            "services extend services that are there",
            "Compose refuses the whole file.",
            "Correct the name or the path.",
            SPEC + ", extends");
    static final Rule INCLUDE = Rule.error(
            "compose-include",
            "included files are there",
            "Compose refuses the whole file.",
            "Correct the path; it counts from the folder of the file.",
            SPEC + ", include");

    // Ports
    static final Rule PORT = Rule.error(
            "compose-port",
            "ports are well formed",
            "Compose refuses the whole file.",
            "Write \"HOST:CONTAINER\", perhaps with an address before and /udp after, in quotes.",
            SPEC + ", ports");
    static final Rule PORT_CLASH = Rule.error(
            "compose-port-clash",
            "each port of the host is taken once",
            "The second container does not start.",
            "Give one of them another port of the host.",
            SPEC + ", ports");
    static final Rule OPEN_PORT = Rule.note(
            "compose-open-port",
            "ports that are open to the network are known",
            "Without an address a port is bound on all interfaces, past most firewalls of the machine.",
            "Write 127.0.0.1: before it when only this machine needs it.",
            SPEC + ", ports; Docker's guide on published ports");

    // Safety
    static final Rule PRIVILEGED = Rule.warning(
            "compose-privileged",
            "no service is privileged",
            "It may do to the host whatever root may.",
            "Give it single capabilities with cap_add.",
            "CIS Docker Benchmark 5.4");
    static final Rule SOCKET = Rule.warning(
            "compose-docker-socket",
            "no service holds the socket of the engine",
            "Whoever holds it holds the host.",
            "Leave it out, or put a proxy in between that lets only reading through.",
            "CIS Docker Benchmark 5.31");
    static final Rule LATEST = Rule.warning(
            "compose-latest",
            "images have a version",
            "The same file starts something else next month.",
            "Name a version, or a digest.",
            "hadolint DL3006 and DL3007, for Compose");
    static final Rule SECRET = Rule.warning(
            "compose-secret",
            "passwords, tokens and keys do not stand in the file",
            "Everybody who can read the repository can read them, for ever.",
            "Take it from .env with ${NAME}, or use secrets:.",
            SPEC + ", secrets");
    static final Rule CONFIG = Rule.error(
            "compose-config",
            "docker compose config accepts the files",
            "Compose refuses the start.",
            "Run the command and correct what it names.",
            "docker compose config");

    /** All of them. */
    static final List<Rule> ALL = List.of(
            UNKNOWN_KEY,
            MISSING_KEY,
            TYPE,
            REPEATED,
            NAME,
            PROJECT_NAME,
            VARIABLE,
            REQUIRED_VARIABLE,
            EMPTY,
            OBSOLETE,
            NO_IMAGE,
            CONTAINER_NAME,
            RESTART,
            HEALTH_TEST,
            CONFLICT,
            HOST_PORTS,
            MOUNT,
            UNDECLARED,
            UNUSED,
            DEPENDS_ON,
            PROFILE,
            CYCLE,
            HEALTHY,
            HEALTHY_UNKNOWN,
            ENV_FILE,
            FILE,
            LOCAL_FILE,
            BUILD,
            EXTENDS,
            INCLUDE,
            PORT,
            PORT_CLASH,
            OPEN_PORT,
            PRIVILEGED,
            SOCKET,
            LATEST,
            SECRET,
            CONFIG);

    private ComposeRules() {}
}
