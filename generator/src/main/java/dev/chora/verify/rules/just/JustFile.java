package dev.chora.verify.rules.just;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a justfile says. Offsets count from the start of its text. */
final class JustFile {
    /** A name at a place. */
    record Name(String text, int at) {}

    /** A parameter; {@code sign} is {@code *}, {@code +} or empty; {@code exported} when a dollar sign stands before it. */
    record Parameter(Name name, String sign, boolean exported, boolean optional) {}

    /** A dependency with the number of its arguments. */
    record Dependency(Name name, int arguments) {}

    /** A variable with what its value refers to. */
    record Assignment(Name name, List<Name> references) {}

    /** A line of a recipe's body. */
    record Line(String text, int at) {}

    /**
     * A recipe.
     *
     * @param references names in defaults, in arguments of dependencies and in its body
     * @param attributes names of its attributes
     */
    record Recipe(
            Name name,
            List<Parameter> parameters,
            List<Dependency> dependencies,
            List<Line> body,
            List<Name> references,
            List<Name> attributes) {
        boolean isScript() {
            boolean shebang = !body.isEmpty() && body.get(0).text().startsWith("#!");
            return shebang || has("script");
        }

        boolean has(String attribute) {
            for (Name name : attributes) {
                if (name.text().equals(attribute)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** An alias. */
    record Alias(Name name, Name target) {}

    /** A call of a function. */
    record Call(Name name, int arguments) {}

    /** A file that is read too. */
    record Import(Name path, boolean optional) {}

    /** A module. */
    record Module(Name name, @Nullable String path, boolean optional) {}

    final List<Recipe> recipes = new ArrayList<>();
    final List<Assignment> assignments = new ArrayList<>();
    final List<Alias> aliases = new ArrayList<>();
    final List<Import> imports = new ArrayList<>();
    final List<Module> modules = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Name> attributes = new ArrayList<>();
    final Map<String, Name> settings = new LinkedHashMap<>();
    final Map<String, String> values = new LinkedHashMap<>();

    boolean isSet(String setting) {
        return settings.containsKey(setting) && !"false".equals(values.get(setting));
    }
}
