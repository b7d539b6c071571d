package org.lovebank.http.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Takes the trace up where a request enters the house, and ends the house's span with the answer. */
class TraceFilter {

    private static final String SPAN = TraceFilter.class.getName();

    private final Spans spans;

    TraceFilter(Spans spans) {
        this.spans = spans;
    }

    @ServerRequestFilter(preMatching = true)
    public void takeUp(ContainerRequestContext request) {
        OpenSpan span = spans.ofRequest(request.getMethod(), request.getHeaderString("traceparent"));
        request.setProperty(SPAN, span);
        CurrentTrace.is(span.here());
    }

    @ServerResponseFilter
    public void giveBack(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable SimpleResourceInfo asked) {
        if (request.getProperty(SPAN) instanceof OpenSpan span) {
            if (spans.areKept()) {
                describe(span, request, response, asked);
            }
            span.ends(response.getStatus() < 500);
        }
        CurrentTrace.ends();
    }

    private static void describe(
            OpenSpan span,
            ContainerRequestContext request,
            ContainerResponseContext response,
            @Nullable SimpleResourceInfo asked) {
        if (asked != null && asked.getResourceClass() != null) {
            span.isCalled(
                    request.getMethod() + " " + asked.getResourceClass().getSimpleName() + "." + asked.getMethodName());
        }
        span.says("http.request.method", request.getMethod());
        span.says("http.response.status_code", String.valueOf(response.getStatus()));
        span.says("lovebank.request.id", String.valueOf(request.getHeaderString("X-Request-Id")));
    }
}
