package org.lovebank.task.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.task.place.KnownPlaces;
import org.lovebank.task.visit.VisitView.Totals;

@Path("/api/v1/visits")
@Tag(name = "Visits 走访")
class VisitResource {

    private final NoteVisit noteVisit;
    private final ReadVisits readVisits;
    private final CurrentCaller caller;

    VisitResource(NoteVisit noteVisit, ReadVisits readVisits, CurrentCaller caller) {
        this.noteVisit = noteVisit;
        this.readVisits = readVisits;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.GRID_DUTY,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.TEAM_LEADER
    })
    @Operation(
            summary = "Note a visit",
            description =
                    "A holiday visit, a consultation, a service at home, a look at somebody in care; with what was"
                            + " found there. 登记节日慰问、咨询解答、上门服务或结对探访，及发现的问题。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Response note(@Valid @NotNull VisitRequest asked) {
        VisitView visit = noteVisit.by(caller.get(), asked);
        return Response.created(URI.create("/api/v1/visits/" + visit.id()))
                .entity(visit)
                .build();
    }

    @POST
    @Once
    @Path("/{id}/problems/{problemId}/solution")
    @RolesAllowed({
        Roles.GRID_DUTY,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.TEAM_LEADER
    })
    @Operation(
            summary = "Say that a problem is solved",
            description = "Once, by whose office covers the place. 办结走访中发现的问题。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Response solved(@PathParam("id") UUID id, @PathParam("problemId") UUID problemId) {
        return Response.ok(noteVisit.solved(caller.get(), id, problemId)).build();
    }

    @GET
    @RolesAllowed({
        Roles.GRID_DUTY,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.TEAM_LEADER,
        Roles.CENTER_ADMIN
    })
    @Operation(summary = "Visits of an area, newest first", description = "For whose office covers it. 按区域查看走访，限辖区人员。")
    public Page<VisitView> list(@QueryParam("areaPath") @NotNull String areaPath, @BeanParam Paging paging) {
        return readVisits.in(caller.get(), KnownPlaces.wellFormed(areaPath), paging);
    }

    @GET
    @Path("/totals")
    @RolesAllowed("**")
    @Operation(
            summary = "How many consultations, visits and solved problems",
            description = "Counted from the visits, for a place and everything below it. 咨询、上门、慰问与解决问题的合计，由记录统计得出。")
    public Totals totals(
            @QueryParam("areaPath") @NotNull String areaPath,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        return readVisits.totals(KnownPlaces.wellFormed(areaPath), from, to);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One visit", description = "For its people and the staff of its area. 查看一次走访，限当事人与辖区人员。")
    public VisitView one(@PathParam("id") UUID id) {
        return readVisits.one(caller.get(), id);
    }
}
