package org.lovebank.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.lovebank.problem.Problem;
import org.lovebank.problem.Problems;
import org.lovebank.problem.RequestIds;

/** Answers, as a problem too, what lies outside the REST root. */
@ApplicationScoped
class NoSuchAddress {

    private final ObjectMapper json;

    NoSuchAddress(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(this::answer);
    }

    private void answer(RoutingContext call) {
        Problems problems = Problems.forHeaders(
                call.request().getHeader("Accept-Language"), call.request().getHeader(RequestIds.HEADER));
        Problem problem = problems.of(404, "NO_SUCH_RESOURCE", Map.of());
        call.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", problems.language().tag())
                .putHeader(RequestIds.HEADER, problems.requestId());
        try {
            call.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            call.fail(impossible);
        }
    }
}
