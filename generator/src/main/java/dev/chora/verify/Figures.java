package dev.chora.verify;

/** The names of all figures, the same in reports and in the ledger. */
public final class Figures {
    /** Coverage of the tests, %. */
    public static final String COVERAGE = "tests.coverage";
    /** What the build context weighs after .dockerignore, MB. */
    public static final String CONTEXT = "context.size";
    /** How much smaller that is than the folder, %. */
    public static final String CONTEXT_SAVED = "context.saved";
    /** Size of the production image, MB. */
    public static final String IMAGE_SIZE = "image.size";
    /** Layers of the production image. */
    public static final String IMAGE_LAYERS = "image.layers";
    /** Building the production image without a cache, s. */
    public static final String BUILD_COLD = "build.cold";
    /** Building it again after a change of the code, s. */
    public static final String BUILD_CACHED = "build.cached";
    /** Size of the test image, MB. */
    public static final String TEST_IMAGE_SIZE = "test-image.size";
    /** Building the test image without a cache, s. */
    public static final String TEST_BUILD_COLD = "test-build.cold";
    /** Building the test image again, s. */
    public static final String TEST_BUILD_CACHED = "test-build.cached";
    /** The tests in their container, s. */
    public static final String TEST_RUN = "test-image.run";
    /** From start to the first good answer or to running, s. */
    public static final String START = "run.start";
    /** From start to healthy, s. */
    public static final String HEALTHY = "run.healthy";
    /** Median time of a health answer, ms. */
    public static final String HEALTH_P50 = "health.p50";
    /** 99th percentile of the time of a health answer, ms. */
    public static final String HEALTH_P99 = "health.p99";
    /** From SIGTERM to the end, s. */
    public static final String STOP = "run.stop";
    /** Critical and high vulnerabilities that a scanner counted. */
    public static final String VULNERABILITIES = "image.vulnerabilities";

    private Figures() {}
}
