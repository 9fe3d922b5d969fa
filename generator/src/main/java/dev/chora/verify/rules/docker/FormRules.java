package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Flag;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Pair;
import dev.chora.verify.dockerfile.Problem;
import dev.chora.verify.rules.Rule;
import java.util.List;
import java.util.Set;

/** Whether a builder can read the file at all. */
final class FormRules implements DockerRule {
    private static final Rule READABLE = new Rule(
            "CD002",
            Severity.ERROR,
            "a Dockerfile can be read",
            "The builder refuses the file before it builds anything.",
            "Correct the line as the Dockerfile reference has it.",
            "Dockerfile reference, Format");
    private static final Rule ORDER = new Rule(
            "DL3061",
            Severity.ERROR,
            "only ARG and comments stand before the first FROM",
            "There is no image yet that an instruction could change: the builder refuses the file.",
            "Move the instruction behind FROM.",
            "hadolint DL3061; Dockerfile reference, FROM");
    private static final Rule FLAG = new Rule(
            "CD003",
            Severity.ERROR,
            "instructions have options that exist",
            "The builder refuses an option that it does not know.",
            "Correct the option's spelling or leave it out.",
            "Dockerfile reference, each instruction");
    private static final Rule TRIGGER = new Rule(
            "DL3043",
            Severity.ERROR,
            "ONBUILD does not trigger FROM, MAINTAINER or ONBUILD",
            "The builder refuses these triggers.",
            "Move the instruction into the Dockerfile that builds upon this image.",
            "hadolint DL3043; Dockerfile reference, ONBUILD limitations");
    private static final Rule MAINTAINER = new Rule(
            "DL4000",
            Severity.WARNING,
            "MAINTAINER is not used",
            "It has been deprecated since 2017 and tools no longer read it.",
            "Use LABEL org.opencontainers.image.authors=\"…\".",
            "hadolint DL4000; BuildKit MaintainerDeprecated");

    @Override
    public List<Rule> rules() {
        return List.of(READABLE, ORDER, FLAG, TRIGGER, MAINTAINER);
    }

    @Override
    public void look(Subject subject) {
        for (Problem problem : subject.file().problems()) {
            boolean order = problem.message().startsWith("only ARG may stand");
            subject.found(order ? ORDER : READABLE, problem.line(), problem.message());
        }
        for (Instruction instruction : subject.file().instructions()) {
            flags(subject, instruction);
            values(subject, instruction);
            Instruction trigger = instruction.trigger();
            if (instruction.is("ONBUILD") && trigger != null) {
                if (trigger.is("FROM") || trigger.is("MAINTAINER") || trigger.is("ONBUILD")) {
                    subject.found(TRIGGER, instruction, "ONBUILD cannot trigger " + trigger.keyword());
                }
                flags(subject, trigger);
            }
            if (instruction.is("MAINTAINER")) {
                subject.found(MAINTAINER, instruction, "MAINTAINER is deprecated");
            }
        }
    }

    /** Names and values as the builder wants them. */
    private static void values(Subject subject, Instruction instruction) {
        if (instruction.is("VOLUME")
                && instruction.exec() != null
                && instruction.exec().isEmpty()) {
            subject.found(READABLE, instruction, "VOLUME needs an argument");
        }
        boolean env = instruction.is("ENV") || instruction.is("LABEL");
        if (!env && !instruction.is("ARG")) {
            return;
        }
        boolean old = !instruction.pairs().isEmpty()
                && instruction.words().get(0).text().indexOf('=') < 0;
        for (Pair pair : instruction.pairs()) {
            String value = pair.value();
            String wrong = null;
            if (pair.name().isEmpty()) {
                wrong = "a name is missing before the equals sign";
            } else if (env && (value == null || (old && value.isEmpty()))) {
                wrong = "'" + pair.name() + "' has no value";
            } else if (value != null && !old && open(value, instruction.escape())) {
                wrong = "the quote in the value of " + pair.name() + " is not closed";
            }
            if (wrong != null) {
                subject.found(
                        READABLE, READABLE.severity(), instruction, pair.line(), instruction.keyword() + ": " + wrong);
            }
        }
    }

    private static boolean open(String value, char escape) {
        char quote = 0;
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == escape && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            }
        }
        return quote != 0;
    }

    private static void flags(Subject subject, Instruction instruction) {
        Set<String> known = switch (instruction.keyword()) {
            case "FROM" -> Set.of("platform");
            case "RUN" -> Set.of("mount", "network", "security", "device");
            case "COPY" -> Set.of("from", "chown", "chmod", "link", "parents", "exclude");
            case "ADD" -> Set.of("chown", "chmod", "link", "keep-git-dir", "checksum", "exclude", "unpack");
            case "HEALTHCHECK" -> Set.of("interval", "timeout", "start-period", "start-interval", "retries");
            default -> Set.of();
        };
        for (Flag flag : instruction.flags()) {
            if (!known.contains(flag.name())) {
                subject.found(
                        FLAG,
                        FLAG.severity(),
                        instruction,
                        flag.line(),
                        instruction.keyword() + " has no option --" + flag.name());
            } else if (flag.value() == null
                    && !Set.of("link", "parents", "keep-git-dir", "unpack").contains(flag.name())) {
                subject.found(FLAG, FLAG.severity(), instruction, flag.line(), "--" + flag.name() + " has no value");
            }
        }
    }
}
