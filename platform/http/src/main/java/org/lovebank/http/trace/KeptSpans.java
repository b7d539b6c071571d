package org.lovebank.http.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Spans that are kept and sent to a collector, in batches and from a bounded queue: a collector that is away costs spans only. */
final class KeptSpans implements AutoCloseable {

    private static final int FAREWELL_SECONDS = 3;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    KeptSpans(URI endpoint, String house, TraceSettings settings) {
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), house)))
                .setSampler(sampler(settings.share()))
                .addSpanProcessor(BatchSpanProcessor.builder(new OtlpCollector(endpoint))
                        .setScheduleDelay(settings.gather())
                        .build())
                .build();
        this.tracer = provider.get("org.lovebank");
    }

    OpenSpan ofRequest(String name, @Nullable String header) {
        TraceParent parent = TraceParent.read(header).orElse(null);
        return new Kept(tracer.spanBuilder(name)
                .setParent(parent == null ? Context.root() : below(parent))
                .setSpanKind(SpanKind.SERVER)
                .startSpan());
    }

    OpenSpan ofEvent(String type, TraceParent cause) {
        return new Kept(tracer.spanBuilder(type)
                .setParent(below(cause))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .startSpan());
    }

    @Override
    public void close() {
        provider.shutdown().join(FAREWELL_SECONDS, TimeUnit.SECONDS);
    }

    /** Who says "not sampled" only had nobody to keep spans; the share depends on the trace's id, so houses agree on it. */
    private static Sampler sampler(double share) {
        Sampler byShare = Sampler.traceIdRatioBased(share);
        return Sampler.parentBasedBuilder(byShare)
                .setRemoteParentNotSampled(byShare)
                .build();
    }

    private static Context below(TraceParent parent) {
        TraceFlags flags = parent.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault();
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parent.traceId(), parent.spanId(), flags, TraceState.getDefault())));
    }

    private record Kept(Span span) implements OpenSpan {

        @Override
        public TraceParent here() {
            SpanContext context = span.getSpanContext();
            return new TraceParent(context.getTraceId(), context.getSpanId(), context.isSampled());
        }

        @Override
        public void isCalled(String name) {
            span.updateName(name);
        }

        @Override
        public void says(String key, String value) {
            span.setAttribute(key, value);
        }

        @Override
        public void ends(boolean well) {
            if (!well) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
