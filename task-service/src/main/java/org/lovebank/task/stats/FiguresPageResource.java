package org.lovebank.task.stats;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.screen.Chart;
import org.lovebank.http.screen.MonthLinks;
import org.lovebank.http.screen.PageAnswer;
import org.lovebank.http.screen.Words;
import org.lovebank.problem.ProblemResponses;
import org.lovebank.problem.Refused;
import org.lovebank.task.screen.RefusalPage;
import org.lovebank.task.screen.Screen;
import org.lovebank.task.stats.ShowFigures.PublicFigures;

/** A community in figures, for everybody: what this house counted, and a place for what the registry counted. */
@Path("/api/v1/stats/page")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Figures 统计")
@PermitAll
class FiguresPageResource {

    private static final String ADDRESS = "/api/v1/stats/page";
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final ShowFigures showFigures;
    private final Screen screen;
    private final RefusalPage refusalPage;
    private final ProblemResponses problems;
    private final CurrentCaller caller;

    FiguresPageResource(
            ShowFigures showFigures,
            Screen screen,
            RefusalPage refusalPage,
            ProblemResponses problems,
            CurrentCaller caller) {
        this.showFigures = showFigures;
        this.screen = screen;
        this.refusalPage = refusalPage;
        this.problems = problems;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A community in figures, as a page",
            description = "HTML with charts and their tables, at most twelve whole months (yyyy-MM): coverage, closure,"
                    + " waiting, pairs; the registry's hours and stars join them. Figures of few are not told."
                    + " 社区数据页面：图表与数据表，最多十二个整月；过小的数字不显示。")
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
        PublicFigures figures = showFigures.of(area, from, to);
        String page = Templates.figures(
                        screen.style(),
                        screen.mark(),
                        words,
                        figures.placeName(),
                        new MonthLinks(figures.area().value(), figures.months(), figures.present(), lang),
                        FigureCharts.of(figures, words),
                        figures.fewest())
                .render();
        return PageAnswer.of(page, words.language(), screen.headers(), FIVE_MINUTES, request);
    }

    /** Whoever looks reads it on a page; a program gets its problem. */
    @ServerExceptionMapper
    public Response refused(Refused refused, HttpHeaders headers, UriInfo asked) {
        if (!PageAnswer.wantedBy(headers)) {
            return problems.of(refused.refusal());
        }
        Words words = Words.asked(
                asked.getQueryParameters().getFirst("lang"), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String page = refusalPage.of(refused.refusal(), words, ADDRESS);
        return PageAnswer.refusing(refused.refusal().kind().status(), page, words.language(), screen.headers());
    }

    /** Made by the template engine out of templates/FiguresPageResource. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance figures(
                RawString style,
                String mark,
                Words words,
                String place,
                MonthLinks links,
                List<Chart> charts,
                int fewest);
    }
}
