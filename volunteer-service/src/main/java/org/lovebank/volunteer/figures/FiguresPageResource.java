package org.lovebank.volunteer.figures;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.screen.Chart;
import org.lovebank.http.screen.Figure;
import org.lovebank.http.screen.MonthLinks;
import org.lovebank.http.screen.PageAnswer;
import org.lovebank.http.screen.Screen;
import org.lovebank.http.screen.Words;
import org.lovebank.problem.ProblemResponses;
import org.lovebank.problem.Refused;
import org.lovebank.problem.Wording;
import org.lovebank.volunteer.figures.PublicFiguresRepository.Served;
import org.lovebank.volunteer.figures.ShowPublicFigures.PublicFigures;

/** Hours and stars of a community for everybody: a page by itself, and a part of the one in task-service. */
@Path("/api/v1/stats/volunteers/page")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "figures", description = "Figures, counted 统计")
@PermitAll
class FiguresPageResource {

    private static final String FIVE_MINUTES = "public, max-age=300";
    private static final int STARS = 5;
    private static final int HOUR = 60;

    private final ShowPublicFigures showPublicFigures;
    private final Screen screen;
    private final ProblemResponses problems;
    private final CurrentCaller caller;

    FiguresPageResource(
            ShowPublicFigures showPublicFigures, Screen screen, ProblemResponses problems, CurrentCaller caller) {
        this.showPublicFigures = showPublicFigures;
        this.screen = screen;
        this.problems = problems;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Hours and stars of a community, as a page 社区服务时长与星级页面",
            description = "HTML with charts and their tables, at most twelve whole months (yyyy-MM); figures of few"
                    + " people are not told. 图表与数据表，最多十二个整月；人数过少的不显示。")
    public Response page(
            @QueryParam("area") @DefaultValue("cn") String area,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        // Whoever shows a token shows one that holds, here too.
        caller.orNobody();
        Words words = Words.asked(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        PublicFigures figures = showPublicFigures.of(area, from, to);
        String page = Templates.figures(
                        screen.style(),
                        words,
                        figures.placeName(),
                        new MonthLinks(figures.area().value(), figures.months(), figures.present(), lang),
                        List.of(hours(figures, words), stars(figures, words)),
                        figures.fewest())
                .render();
        return PageAnswer.of(page, words.language(), kept(), FIVE_MINUTES, request);
    }

    /** Whoever looks reads it on a page; a program gets its problem. */
    @ServerExceptionMapper
    public Response refused(Refused refused, HttpHeaders headers, UriInfo asked) {
        if (!PageAnswer.wantedBy(headers)) {
            return problems.of(refused.refusal());
        }
        Words words = Words.asked(
                asked.getQueryParameters().getFirst("lang"), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var refusal = refused.refusal();
        String page = Templates.refusal(
                        screen.style(),
                        words,
                        Wording.title(refusal.code(), words.language()),
                        Wording.detail(refusal.code(), refusal.facts(), words.language()))
                .render();
        return PageAnswer.refusing(refusal.kind().status(), page, words.language(), kept());
    }

    private static Chart hours(PublicFigures figures, Words words) {
        List<Figure> months = figures.months().all().stream()
                .map(month -> {
                    String label =
                            words.say("figure.monthOf", month.getYear(), "%02d".formatted(month.getMonthValue()));
                    Served served = figures.served().getOrDefault(month, new Served(0, 0));
                    long hours = served.minutes() / HOUR;
                    return served.volunteers() == 0
                            ? Figure.none(label, words)
                            : Figure.amount(
                                    label,
                                    hours,
                                    words.say("hours.said", hours),
                                    served.volunteers(),
                                    figures.fewest(),
                                    words);
                })
                .toList();
        return chart("hours", "figure.month", months, words);
    }

    private static Chart stars(PublicFigures figures, Words words) {
        List<Figure> stars = IntStream.rangeClosed(1, STARS)
                .mapToObj(count -> {
                    String label = words.say("stars.of", count);
                    Shown shown = figures.stars().getOrDefault(String.valueOf(count), Shown.of(0, 1));
                    Long volunteers = shown.count();
                    return volunteers == null
                            ? Figure.hidden(label, words)
                            : new Figure(label, volunteers, String.valueOf(volunteers));
                })
                .toList();
        return chart("stars", "stars.head", stars, words);
    }

    private static Chart chart(String id, String labels, List<Figure> told, Words words) {
        return Chart.of(
                id,
                words.say("chart." + id),
                words.say("chart." + id + ".about"),
                words.say(labels),
                words.say("chart." + id + ".unit"),
                told);
    }

    /** The page says itself how long it may be kept. */
    private Map<String, String> kept() {
        Map<String, String> headers = new HashMap<>(screen.headers());
        headers.remove(HttpHeaders.CACHE_CONTROL);
        return headers;
    }

    /** Made by the template engine out of templates/FiguresPageResource. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance figures(
                String style, Words words, String place, MonthLinks links, List<Chart> charts, int fewest);

        static native TemplateInstance refusal(String style, Words words, String title, String detail);
    }
}
