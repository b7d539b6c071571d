package org.lovebank.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.lovebank.problem.Problem;
import org.lovebank.problem.Problems;
import org.lovebank.problem.RequestIds;

/** Says no in the caller's words where no resource has been reached. */
@Singleton
public class DoorProblem {

    private final ObjectMapper json;

    public DoorProblem(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with the problem of this code; headers of its own are set before. */
    public Future<Void> answer(RoutingContext call, int status, String code) {
        Problems problems = Problems.forHeaders(
                call.request().getHeader("Accept-Language"), call.request().getHeader(RequestIds.HEADER));
        Problem problem = problems.of(status, code, Map.of());
        call.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", problems.language().tag())
                .putHeader(RequestIds.HEADER, problems.requestId());
        try {
            return call.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
