package org.lovebank.eventlog.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lovebank.eventlog.wire.LogPage;
import org.lovebank.problem.Problem;
import org.lovebank.problem.Problems;
import org.lovebank.problem.Refused;

/** Routes of the post office on the management port: JSON out, problem+json for every no, work off the event loop. */
public final class ManagementRoutes {

    private static final Logger LOG = Logger.getLogger(ManagementRoutes.class);
    private static final int LONGEST_BODY = 16 * 1024;

    private final Router router;

    public ManagementRoutes(Router router) {
        this.router = router;
    }

    /** Answers a question. */
    @FunctionalInterface
    public interface Answer {
        Object to(RoutingContext request) throws Exception;
    }

    /** Does what a body asks for. */
    @FunctionalInterface
    public interface Deed<B> {
        Object done(RoutingContext request, B body) throws Exception;
    }

    public void get(String path, Answer answer) {
        router.get(path).blockingHandler(request -> respond(request, answer), false);
    }

    public <B> void post(String path, Class<B> body, Deed<B> deed) {
        router.post(path).handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY));
        router.post(path).blockingHandler(request -> respond(request, r -> deed.done(r, read(r, body))), false);
    }

    /** A parameter of the path or the query that must be there. */
    public static String required(RoutingContext request, String name) {
        String value = request.request().getParam(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static <B> B read(RoutingContext request, Class<B> type) throws IOException {
        Buffer body = request.body().buffer();
        return LogPage.read(type, body == null ? new byte[0] : body.getBytes());
    }

    private static void respond(RoutingContext request, Answer answer) {
        try {
            send(request, 200, "application/json", answer.to(request));
        } catch (Refused refused) {
            problem(request, problems(request).of(refused.refusal()));
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            problem(request, problems(request).of(400, "MALFORMED_REQUEST", Map.of()));
        } catch (Exception bug) {
            Problems problems = problems(request);
            LOG.errorf(bug, "unexpected error requestId=%s", problems.requestId());
            problem(request, problems.of(500, "UNEXPECTED", Map.of()));
        }
    }

    private static Problems problems(RoutingContext request) {
        return Problems.forHeaders(
                request.request().getHeader("Accept-Language"),
                request.request().getHeader("X-Request-Id"));
    }

    private static void problem(RoutingContext request, Problem problem) {
        send(request, problem.status(), Problem.MEDIA_TYPE, problem);
    }

    private static void send(RoutingContext request, int status, String mediaType, Object body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", mediaType)
                .end(Buffer.buffer(LogPage.write(body)));
    }
}
