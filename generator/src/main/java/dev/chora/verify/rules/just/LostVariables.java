package dev.chora.verify.rules.just;

import java.util.Set;

/** Recipes that a template engine, or a hurried hand, took a variable from. */
final class LostVariables {
    private static final Set<String> IMAGE_COMMANDS = Set.of(
            "build",
            "buildx",
            "create",
            "image",
            "inspect",
            "manifest",
            "pull",
            "push",
            "rmi",
            "run",
            "save",
            "scan",
            "tag");

    private final JustFile file;
    private final JustFile.Recipe recipe;
    private final JustMeaning.Sink sink;

    LostVariables(JustFile file, JustFile.Recipe recipe, JustMeaning.Sink sink) {
        this.file = file;
        this.recipe = recipe;
        this.sink = sink;
    }

    void look() {
        for (JustFile.Line line : recipe.body()) {
            image(line);
        }
        boolean elsewhere =
                file.isSet("export") || file.isSet("positional-arguments") || recipe.has("positional-arguments");
        if (!elsewhere && !recipe.body().isEmpty()) {
            for (JustFile.Parameter parameter : recipe.parameters()) {
                if (!parameter.exported() && !isUsed(parameter.name().text())) {
                    sink.found(
                            JustRules.UNUSED,
                            parameter.name().at(),
                            recipe.name().text() + " never uses its parameter "
                                    + parameter.name().text(),
                            "Use it with {{" + parameter.name().text() + "}}, or remove it.");
                }
            }
        }
    }

    private boolean isUsed(String parameter) {
        for (JustFile.Name name : recipe.references()) {
            if (name.text().equals(parameter)) {
                return true;
            }
        }
        return parameter.startsWith("_");
    }

    /** Words of a command that are image names and end with a colon. */
    private void image(JustFile.Line line) {
        String text = line.text();
        int engine = Math.max(text.indexOf("docker "), text.indexOf("podman "));
        if (engine < 0) {
            return;
        }
        String[] words = text.substring(engine).split("[ \t]+");
        if (words.length < 2 || !IMAGE_COMMANDS.contains(words[1])) {
            return;
        }
        int from = engine;
        for (int i = 2; i < words.length; i++) {
            String word = words[i];
            boolean quoted = text.indexOf('"') >= 0 && text.indexOf('"') < text.indexOf(word, from);
            if (word.equals("|") || word.equals("&&") || word.equals(";")) {
                return;
            }
            String value = word.startsWith("--tag=") ? word.substring(6) : word;
            boolean name = value.length() > 1
                    && value.endsWith(":")
                    && !value.endsWith("::")
                    && value.charAt(0) != '-'
                    && value.indexOf('=') < 0;
            if (name && !quoted) {
                int at = text.indexOf(word, from);
                sink.found(
                        JustRules.LOST,
                        line.at() + at,
                        "the image name " + value + " ends with a colon: its tag is lost",
                        null);
                return;
            }
        }
    }
}
