package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Pair;
import dev.chora.verify.dockerfile.Word;
import dev.chora.verify.rules.Rule;
import java.util.List;

/** What an image tells the outside: ports and labels. */
final class OuterRules implements DockerRule {
    private static final Rule PORT = new Rule(
            "DL3011",
            Severity.ERROR,
            "EXPOSE names ports from 0 to 65535",
            "There are no others: the builder refuses the file.",
            "Correct the number.",
            "hadolint DL3011; BuildKit ExposeInvalidFormat");
    private static final Rule NO_PORT = new Rule(
            "CD022",
            Severity.ERROR,
            "EXPOSE names a port of the container alone",
            "Addresses and mappings belong to docker run --publish: the builder refuses or ignores them.",
            "Write the number, with /udp where it is that.",
            "Dockerfile reference, EXPOSE; BuildKit ExposeInvalidFormat");
    private static final Rule LABEL = new Rule(
            "DL3048",
            Severity.NOTE,
            "keys of LABEL are in small letters, with dots and single hyphens",
            "Tools look labels up by their exact keys; com.docker, io.docker and org.dockerproject are Docker's own.",
            "Use a reversed domain of yours, or org.opencontainers.image.*.",
            "hadolint DL3048; Docker, Object labels: key format");

    @Override
    public List<Rule> rules() {
        return List.of(PORT, NO_PORT, LABEL);
    }

    @Override
    public void look(Subject subject) {
        for (Instruction instruction : subject.file().instructions()) {
            if (instruction.is("EXPOSE")) {
                ports(subject, instruction);
            } else if (instruction.is("LABEL")) {
                labels(subject, instruction);
            }
        }
    }

    private static void ports(Subject subject, Instruction expose) {
        for (Word word : expose.words()) {
            String port = word.plain();
            int slash = port.indexOf('/');
            String numbers = slash < 0 ? port : port.substring(0, slash);
            if (port.indexOf('$') >= 0) {
                continue;
            }
            boolean address = port.indexOf(':') > 0;
            String protocol = slash < 0 ? "tcp" : port.substring(slash + 1).toLowerCase(java.util.Locale.ROOT);
            boolean known = protocol.equals("tcp") || protocol.equals("udp") || protocol.equals("sctp");
            boolean large = false;
            boolean wrong = numbers.isEmpty();
            for (String number : numbers.split("-", -1)) {
                boolean digits = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
                wrong |= !digits;
                large |= digits && (number.length() > 6 || Integer.parseInt(number) > 65535);
            }
            if (wrong || !known) {
                Severity severity = address && known ? Severity.WARNING : NO_PORT.severity();
                subject.found(NO_PORT, severity, expose, word.line(), "'" + port + "' is no port of the container");
            } else if (large) {
                subject.found(PORT, PORT.severity(), expose, word.line(), "'" + port + "' is above 65535");
            }
        }
    }

    private static void labels(Subject subject, Instruction label) {
        for (Pair pair : label.pairs()) {
            if (!good(pair.name())) {
                subject.found(
                        LABEL,
                        LABEL.severity(),
                        label,
                        pair.line(),
                        "'" + pair.name() + "' is no good key for a label");
                return;
            }
        }
    }

    private static boolean good(String key) {
        if (key.isEmpty()
                || key.startsWith("com.docker.")
                || key.startsWith("io.docker.")
                || key.startsWith("org.dockerproject.")) {
            return false;
        }
        boolean good =
                small(key.charAt(0)) && (small(key.charAt(key.length() - 1)) || digit(key.charAt(key.length() - 1)));
        for (int i = 0; i < key.length() && good; i++) {
            char sign = key.charAt(i);
            boolean joint = sign == '.' || sign == '-';
            good = small(sign) || digit(sign) || sign == '_' || (joint && key.charAt(i - 1) != sign);
        }
        return good;
    }

    private static boolean small(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static boolean digit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
