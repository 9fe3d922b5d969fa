package dev.chora.copier;

import dev.chora.jinja.yaml.YamlDumper;
import dev.chora.jinja.yaml.YamlOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers file as the usual template of it renders: a line of warning, then the answers as {@code to_nice_yaml}. */
final class AnswersText {
    private static final int INDENT = 4;
    private static final int WIDTH = 80;

    private AnswersText() {}

    static String of(Map<String, @Nullable Object> answers) {
        YamlOptions nice = YamlOptions.DUMP
                .withFlowStyle(YamlOptions.FlowStyle.BLOCK)
                .withUnicode(true)
                .withLayout(INDENT, WIDTH);
        return "# Changes here will be overwritten by Copier\n" + YamlDumper.dump(answers, nice);
    }
}
