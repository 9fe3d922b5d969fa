package dev.chora.jinja.runtime;

import dev.chora.jinja.Environment;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that one run of a template sees: those it was given, globals, and what it sets at its top level. The last
 * of them are what a module exports.
 */
public final class Context implements Evaluation {
    private final Rendering rendering;
    private final @Nullable String templateName;
    private final Map<String, ? extends @Nullable Object> given;
    /** Names of the including template and of loops and blocks around; null when there are none. */
    private final @Nullable Map<String, @Nullable Object> inherited;

    private final Map<String, List<BlockCode>> blocks;
    private @Nullable Map<String, @Nullable Object> own;
    private @Nullable Set<String> exported;
    private boolean autoescape;

    private Context(
            Rendering rendering,
            @Nullable String templateName,
            Map<String, ? extends @Nullable Object> given,
            @Nullable Map<String, @Nullable Object> inherited,
            Map<String, List<BlockCode>> blocks) {
        this.rendering = rendering;
        this.templateName = templateName;
        this.given = given;
        this.inherited = inherited;
        this.blocks = blocks;
        this.autoescape = rendering.environment().autoescape();
    }

    /** The context of a template that is rendered with these names; of an expression when there is no template. */
    public static Context of(
            Rendering rendering, @Nullable TemplateCode code, Map<String, ? extends @Nullable Object> given) {
        return code == null
                ? new Context(rendering, null, given, null, new HashMap<>(0))
                : new Context(rendering, code.name(), given, null, ownBlocks(code));
    }

    private static Map<String, List<BlockCode>> ownBlocks(TemplateCode code) {
        Map<String, List<BlockCode>> blocks = new HashMap<>(0);
        for (BlockCode block : code.blocks()) {
            List<BlockCode> stack = new ArrayList<>(1);
            stack.add(block);
            blocks.put(block.name(), stack);
        }
        return blocks;
    }

    /** The context of a template that is included or imported here and sees these local names too. */
    public Context including(TemplateCode code, Map<String, @Nullable Object> locals) {
        return new Context(rendering, code.name(), given, merged(locals), ownBlocks(code));
    }

    /** The context of a block that sees these local names too. */
    public Context derived(Map<String, @Nullable Object> locals) {
        Map<String, List<BlockCode>> copies = new HashMap<>();
        for (Map.Entry<String, List<BlockCode>> entry : blocks.entrySet()) {
            copies.put(entry.getKey(), new ArrayList<>(entry.getValue()));
        }
        Context context = new Context(rendering, templateName, given, merged(locals), copies);
        context.autoescape = autoescape;
        return context;
    }

    private @Nullable Map<String, @Nullable Object> merged(Map<String, @Nullable Object> locals) {
        if (own == null && locals.isEmpty()) {
            return inherited;
        }
        Map<String, @Nullable Object> all = new HashMap<>();
        if (inherited != null) {
            all.putAll(inherited);
        }
        if (own != null) {
            all.putAll(own);
        }
        all.putAll(locals);
        return all;
    }

    public Rendering rendering() {
        return rendering;
    }

    @Override
    public Environment environment() {
        return rendering.environment();
    }

    /** The value of a name; {@link Py#MISSING} when there is none. */
    public @Nullable Object resolveOrMissing(String name) {
        if (own != null && own.containsKey(name)) {
            return own.get(name);
        }
        if (inherited != null && inherited.containsKey(name)) {
            return inherited.get(name);
        }
        Object value = given.get(name);
        if (value != null) {
            return Values.of(value);
        }
        return given.containsKey(name) ? null : rendering.environment().global(name);
    }

    @Override
    public @Nullable Object resolve(String name) {
        Object value = resolveOrMissing(name);
        return value == Py.MISSING ? Undefined.ofName(environment().undefinedKind(), name) : value;
    }

    /** Sets a name at the top level of the template; public ones are exported when {@code export} says so. */
    public void set(String name, @Nullable Object value, boolean export) {
        if (own == null) {
            own = new LinkedHashMap<>();
            exported = new HashSet<>();
        }
        own.put(name, value);
        if (exported != null && export && !name.startsWith("_")) {
            exported.add(name);
        } else if (exported != null && !export) {
            exported.remove(name);
        }
    }

    /** What the template exports; {@link Py#MISSING} for a name that it does not. */
    @Nullable
    Object exported(String name) {
        return own != null && exported != null && exported.contains(name) ? own.get(name) : Py.MISSING;
    }

    /** All names but globals, the latest value of each. */
    public Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends @Nullable Object> entry : given.entrySet()) {
            all.put(entry.getKey(), Values.of(entry.getValue()));
        }
        Map<String, @Nullable Object> more = merged(Map.of());
        if (more != null) {
            all.putAll(more);
        }
        return all;
    }

    /** The block of this name and those it overrides, the outermost child first; null when there is none. */
    public @Nullable List<BlockCode> blocks(String name) {
        return blocks.get(name);
    }

    /** Adds the blocks of a parent template below those that are there. */
    public void addParent(TemplateCode parent) {
        for (BlockCode block : parent.blocks()) {
            List<BlockCode> stack = blocks.get(block.name());
            if (stack == null) {
                stack = new ArrayList<>(1);
                blocks.put(block.name(), stack);
            }
            stack.add(block);
        }
    }

    @Override
    public @Nullable Object attribute(@Nullable Object o, String name) {
        return Access.attribute(environment(), o, name);
    }

    @Override
    public @Nullable Object item(@Nullable Object o, @Nullable Object key) {
        return Access.item(environment(), o, key);
    }

    @Override
    public boolean autoescape() {
        return autoescape;
    }

    /** Switches escaping and gives what it was. */
    public boolean autoescape(boolean on) {
        boolean before = autoescape;
        autoescape = on;
        return before;
    }

    @Override
    public @Nullable String templateName() {
        return templateName;
    }

    @Override
    public void charge(long steps) {
        rendering.charge(steps);
    }
}
