package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Pair;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the environment of an image says. */
final class EnvRules implements DockerRule {
    private static final Rule SELF = new Rule(
            "DL3044",
            Severity.WARNING,
            "ENV does not use a variable that it sets itself",
            "All values of one ENV are worked out before any is set: the variable still has its old value, or none.",
            "Set it in an ENV of its own, above.",
            "hadolint DL3044; Dockerfile reference, Environment replacement");
    private static final Rule SECRET = new Rule(
            "DL3064",
            Severity.ERROR,
            "no secret is in ARG or ENV",
            "Both stay readable in the image: docker history and docker inspect show them to whoever can pull it.",
            "While building use RUN --mount=type=secret; while running pass it from outside.",
            "hadolint DL3064; BuildKit SecretsUsedInArgOrEnv");
    private static final Rule BUFFERED = new Rule(
            "CD020",
            Severity.WARNING,
            "an image that runs Python sets PYTHONUNBUFFERED",
            "Output that does not go to a terminal is kept back in blocks: logs come late, and the last ones before a crash never.",
            "Add ENV PYTHONUNBUFFERED=1.",
            "Python documentation, PYTHONUNBUFFERED");
    private static final Rule BYTECODE = new Rule(
            "CD021",
            Severity.NOTE,
            "an image that runs Python sets PYTHONDONTWRITEBYTECODE",
            "Python tries to write .pyc files while the container runs, which a read-only root or another user forbids.",
            "Add ENV PYTHONDONTWRITEBYTECODE=1, and compile while building if the start matters.",
            "Python documentation, PYTHONDONTWRITEBYTECODE");

    private static final Set<String> SECRETS = Set.of(
            "password",
            "passwd",
            "pword",
            "passphrase",
            "secret",
            "secrets",
            "token",
            "apikey",
            "credential",
            "credentials",
            "auth");
    private static final Set<String> KEYS = Set.of("api", "private", "secret", "access", "signing", "encryption");
    /** Words at the end that make it a place or a property of a secret, not the secret. */
    private static final Set<String> ABOUT = Set.of(
            "file",
            "path",
            "dir",
            "url",
            "uri",
            "endpoint",
            "name",
            "id",
            "ttl",
            "expiry",
            "expires",
            "length",
            "type",
            "count",
            "host",
            "enabled",
            "required",
            "mode",
            "backend",
            "provider",
            "algorithm",
            "header");

    @Override
    public List<Rule> rules() {
        return List.of(SELF, SECRET, BUFFERED, BYTECODE);
    }

    @Override
    public void look(Subject subject) {
        for (Instruction instruction : subject.file().instructions()) {
            if (instruction.is("ENV") || instruction.is("ARG")) {
                secrets(subject, instruction);
            }
        }
        for (Stage stage : subject.file().stages()) {
            self(subject, stage);
        }
        Stage last = subject.file().last();
        if (last != null && subject.production() && python(last)) {
            if (!last.variables().has("PYTHONUNBUFFERED")) {
                subject.found(BUFFERED, last.from(), "PYTHONUNBUFFERED is not set: logs come late or never");
            }
            if (!last.variables().has("PYTHONDONTWRITEBYTECODE")) {
                subject.found(BYTECODE, last.from(), "PYTHONDONTWRITEBYTECODE is not set");
            }
        }
    }

    private static boolean python(Stage stage) {
        String image = UserRules.rootImage(stage);
        String name = image == null ? "" : image.substring(image.lastIndexOf('/') + 1);
        return name.equals("python") || name.startsWith("python:") || name.startsWith("python@");
    }

    private static void secrets(Subject subject, Instruction instruction) {
        boolean arg = instruction.is("ARG");
        Pair worst = null;
        Severity severity = Severity.NOTE;
        for (Pair pair : instruction.pairs()) {
            if (!secret(pair.name())) {
                continue;
            }
            String value = pair.plain();
            boolean literal = !value.isEmpty() && value.indexOf('$') < 0 && !value.startsWith("/run/secrets/");
            Severity one = literal ? Severity.ERROR : arg || value.indexOf('$') >= 0 ? Severity.WARNING : Severity.NOTE;
            if (worst == null || one.compareTo(severity) < 0) {
                worst = pair;
                severity = one;
            }
        }
        if (worst != null) {
            String stays = severity == Severity.NOTE ? "looks like a secret" : "stays readable in the image";
            subject.found(
                    SECRET,
                    severity,
                    instruction,
                    worst.line(),
                    instruction.keyword() + " " + worst.name() + " " + stays);
        }
    }

    /** Whether a name is that of a secret, by its words. */
    static boolean secret(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[_.-]+");
        int last = words.length - 1;
        if (ABOUT.contains(words[last]) || (last > 0 && words[last].equals("parallelism"))) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            if (words[i].equals("public")) {
                return false;
            }
            if (SECRETS.contains(words[i]) || (i > 0 && words[i].equals("key") && KEYS.contains(words[i - 1]))) {
                return true;
            }
        }
        return words[last].endsWith("apikey") || words[last].endsWith("password");
    }

    private static void self(Subject subject, Stage stage) {
        for (Instruction env : stage.all("ENV")) {
            List<Pair> pairs = env.pairs();
            Set<String> names = new HashSet<>();
            for (Pair pair : pairs) {
                boolean before = stage.variablesAt(env).has(pair.name());
                if (!before && !pair.name().equals("PATH")) {
                    names.add(pair.name());
                }
            }
            for (Pair pair : pairs) {
                String user = used(pair, names);
                if (user != null && pairs.size() > 1) {
                    subject.found(
                            SELF,
                            SELF.severity(),
                            env,
                            pair.line(),
                            pair.name() + " uses $" + user + ", which the same ENV sets");
                    break;
                }
            }
        }
    }

    private static @Nullable String used(Pair pair, Set<String> names) {
        String value = pair.value() == null ? "" : pair.value();
        if (value.startsWith("'")) {
            return null;
        }
        for (int at = value.indexOf('$'); at >= 0; at = value.indexOf('$', at + 1)) {
            if (at > 0 && value.charAt(at - 1) == '\\') {
                continue;
            }
            int from = value.startsWith("{", at + 1) ? at + 2 : at + 1;
            int to = from;
            while (to < value.length() && (Character.isLetterOrDigit(value.charAt(to)) || value.charAt(to) == '_')) {
                to++;
            }
            String name = value.substring(from, to);
            boolean defaulted = value.startsWith(":", to) || value.startsWith("-", to);
            if (names.contains(name) && !name.equals(pair.name()) && !defaulted) {
                return name;
            }
        }
        return null;
    }
}
