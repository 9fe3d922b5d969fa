package dev.chora.verify.report;

import dev.chora.verify.Figure;
import dev.chora.verify.Figures;
import dev.chora.verify.proof.Amount;

/** Figures in words. */
public final class FigureNames {
    private FigureNames() {}

    /** What a figure is, without a full stop. */
    public static String of(String name) {
        return switch (name) {
            case Figures.COVERAGE -> "Coverage of the tests";
            case Figures.CONTEXT -> "Build context";
            case Figures.CONTEXT_SAVED -> "Build context, saved by .dockerignore";
            case Figures.IMAGE_SIZE -> "Image, size";
            case Figures.IMAGE_LAYERS -> "Image, layers";
            case Figures.BUILD_COLD -> "Image, built without a cache";
            case Figures.BUILD_CACHED -> "Image, built again after a change";
            case Figures.TEST_IMAGE_SIZE -> "Test image, size";
            case Figures.TEST_BUILD_COLD -> "Test image, built without a cache";
            case Figures.TEST_BUILD_CACHED -> "Test image, built again after a change";
            case Figures.TEST_RUN -> "Tests in their container";
            case Figures.START -> "Start to first answer";
            case Figures.HEALTHY -> "Start to healthy";
            case Figures.HEALTH_P50 -> "Health answer, median";
            case Figures.HEALTH_P99 -> "Health answer, 99th percentile";
            case Figures.STOP -> "Stop after SIGTERM";
            case Figures.VULNERABILITIES -> "Known vulnerabilities, critical or high";
            default -> name;
        };
    }

    /** The target in words; empty when there is none. */
    public static String target(Figure figure) {
        if (figure.atMost() != null) {
            return "at most " + Amount.of(figure.atMost(), figure.unit());
        }
        return figure.atLeast() == null ? "" : "at least " + Amount.of(figure.atLeast(), figure.unit());
    }

    /** The value with its unit. */
    public static String value(Figure figure) {
        return Amount.of(figure.value(), figure.unit());
    }
}
