package org.lovebank.http.trace;

import io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import org.jboss.logging.Logger;

/** Hands spans to a collector: OTLP over HTTP, as protobuf. What it does not take is lost, and the log says so. */
final class OtlpCollector implements SpanExporter {

    private static final Logger LOG = Logger.getLogger(OtlpCollector.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    OtlpCollector(URI endpoint) {
        this.address = URI.create(endpoint.toString().replaceAll("/+$", "") + "/v1/traces");
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode done = new CompletableResultCode();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-protobuf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(written(spans)))
                .build();
        var _ = http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failed) -> {
            if (failed == null && answer.statusCode() / 100 == 2) {
                done.succeed();
            } else {
                LOG.infof(
                        "spans lost count=%d reason=%s",
                        spans.size(), failed == null ? String.valueOf(answer.statusCode()) : failed.getMessage());
                done.fail();
            }
        });
        return done;
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        http.shutdown();
        return CompletableResultCode.ofSuccess();
    }

    private static byte[] written(Collection<SpanData> spans) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TraceRequestMarshaler.create(spans).writeBinaryTo(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
