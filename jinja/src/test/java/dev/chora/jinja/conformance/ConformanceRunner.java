package dev.chora.jinja.conformance;

import dev.chora.jinja.Environment;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Extension;
import dev.chora.jinja.MapLoader;
import dev.chora.jinja.RenderResult;
import dev.chora.jinja.Syntax;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.ansible.PathJoin;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs recorded cases as Copier's environment would and compares: output to the byte, errors by class and line. */
public final class ConformanceRunner {
    private ConformanceRunner() {}

    /** Runs all cases of a file. */
    public static List<CaseResult> run(Path file) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (ConformanceCase each : ConformanceCase.read(file)) {
            results.add(run(each));
        }
        return results;
    }

    /** Runs one case. */
    public static CaseResult run(ConformanceCase each) {
        Map<String, @Nullable Object> expect = each.expect();
        boolean passed;
        String actual;
        try {
            RenderResult result =
                    environment(each).template(each.template(), null).renderResult(each.context());
            actual = "output " + Py.repr(result.output()) + yieldText(result);
            passed = result.output().equals(expect.get("output")) && sameYield(expect.get("yield"), result);
        } catch (TemplateException e) {
            String kind = e.kind().pythonName();
            actual = "error " + kind + " line " + e.line() + (e.templateName() == null ? "" : " of " + e.templateName())
                    + ": " + e.getMessage();
            passed = expect.containsKey("error") && sameError(expect, e);
        } catch (IllegalArgumentException settings) {
            // Jinja2 asserts what its settings must be.
            actual = "error AssertionError: " + settings.getMessage();
            passed = "AssertionError".equals(expect.get("error"));
        } catch (RuntimeException | StackOverflowError e) {
            passed = false;
            actual = "crash " + e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
        }
        return new CaseResult(each.id(), each.area(), passed, describe(expect), actual);
    }

    private static String describe(Map<String, @Nullable Object> expect) {
        if (!expect.containsKey("error")) {
            return "output " + Py.repr(expect.get("output"))
                    + (expect.containsKey("yield") ? " yield " + Py.repr(expect.get("yield")) : "");
        }
        return "error " + expect.get("error") + " line " + expect.get("line")
                + (expect.containsKey("template_name") ? " of " + expect.get("template_name") : "") + ": "
                + expect.get("message");
    }

    private static String yieldText(RenderResult result) {
        return result.yieldName() == null
                ? ""
                : " yield " + result.yieldName() + " from " + Py.repr(result.yieldItems());
    }

    private static boolean sameYield(@Nullable Object expected, RenderResult result) {
        if (!(expected instanceof Map<?, ?> map)) {
            return result.yieldName() == null;
        }
        return map.get("name").equals(result.yieldName()) && Py.equal(map.get("items"), result.yieldItems());
    }

    private static boolean sameError(Map<String, @Nullable Object> expect, TemplateException e) {
        Object line = expect.get("line");
        if (line != null && ((Long) line).intValue() != e.line()) {
            return false;
        }
        Object template = expect.get("template_name");
        if (template != null && !template.equals(e.templateName())) {
            return false;
        }
        String wanted = (String) expect.get("error");
        return wanted.equals(e.kind().pythonName()) || (isPythonOnly(wanted) && e.kind() != ErrorKind.LIMIT_EXCEEDED);
    }

    /** Classes of Python itself stand for some error at compile time or run time. */
    private static boolean isPythonOnly(String name) {
        return switch (name) {
            case "SyntaxError", "KeyError", "JSONDecodeError", "error" -> true;
            default -> false;
        };
    }

    private static Environment environment(ConformanceCase each) {
        Environment.Builder builder = Environment.builder()
                .syntax(syntax(each.envops()))
                .loader(new MapLoader(each.templates()))
                .extension(Extension.ANSIBLE_FILTERS)
                .extension(Extension.YIELD)
                .global("pathjoin", new PathJoin());
        YamlReader reader = YamlReaders.find();
        if (reader != null) {
            builder.yamlReader(reader);
        }
        Object undefined = each.envops().get("undefined");
        if (undefined != null) {
            builder.undefined(undefined(undefined.toString()));
        }
        for (String extension : each.extensions()) {
            builder.extension(extension);
        }
        return builder.build();
    }

    private static UndefinedKind undefined(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        for (UndefinedKind kind : UndefinedKind.values()) {
            if (kind.pythonName().equals(simple)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Syntax syntax(Map<String, @Nullable Object> envops) {
        Syntax d = Syntax.DEFAULT;
        return new Syntax(
                text(envops, "block_start_string", d.blockStart()),
                text(envops, "block_end_string", d.blockEnd()),
                text(envops, "variable_start_string", d.variableStart()),
                text(envops, "variable_end_string", d.variableEnd()),
                text(envops, "comment_start_string", d.commentStart()),
                text(envops, "comment_end_string", d.commentEnd()),
                (String) envops.get("line_statement_prefix"),
                (String) envops.get("line_comment_prefix"),
                flag(envops, "trim_blocks", false),
                flag(envops, "lstrip_blocks", false),
                flag(envops, "keep_trailing_newline", true),
                text(envops, "newline_sequence", d.newlineSequence()));
    }

    private static String text(Map<String, @Nullable Object> envops, String name, String otherwise) {
        return envops.get(name) instanceof String value ? value : otherwise;
    }

    private static boolean flag(Map<String, @Nullable Object> envops, String name, boolean otherwise) {
        return envops.get(name) instanceof Boolean value ? value : otherwise;
    }
}
