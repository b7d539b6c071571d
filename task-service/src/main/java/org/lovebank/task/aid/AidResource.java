package org.lovebank.task.aid;

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
import org.lovebank.task.aid.AidView.Totals;
import org.lovebank.task.place.KnownPlaces;

@Path("/api/v1/aid-distributions")
@Tag(name = "Aid 慰问")
class AidResource {

    private final NoteAid noteAid;
    private final CurrentCaller caller;

    AidResource(NoteAid noteAid, CurrentCaller caller) {
        this.noteAid = noteAid;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Note aid that was handed out to households",
            description = "A record of a sheet that was signed elsewhere; no money moves here."
                    + " 登记已发放的慰问金、慰问品，仅作记录，不经手资金。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AidView.class)))
    public Response note(@Valid @NotNull AidRequest asked) {
        AidView sheet = noteAid.by(caller.get(), asked);
        return Response.created(URI.create("/api/v1/aid-distributions/" + sheet.id()))
                .entity(sheet)
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.CENTER_ADMIN,
        Roles.AUDITOR
    })
    @Operation(summary = "Aid of an area, newest first", description = "Without households. 按区域列出慰问发放，不含住户。")
    public Page<AidView> list(@QueryParam("areaPath") @NotNull String areaPath, @BeanParam Paging paging) {
        return noteAid.in(caller.get(), KnownPlaces.wellFormed(areaPath), paging);
    }

    @GET
    @Path("/totals")
    @RolesAllowed({
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.CENTER_ADMIN,
        Roles.AUDITOR
    })
    @Operation(
            summary = "How many households were helped, with how much",
            description = "A household counts once, however often it was helped. 受助户数（去重）与金额合计。")
    public Totals totals(
            @QueryParam("areaPath") @NotNull String areaPath,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        return noteAid.totals(caller.get(), KnownPlaces.wellFormed(areaPath), from, to);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.CENTER_ADMIN,
        Roles.AUDITOR
    })
    @Operation(summary = "One sheet with its households", description = "For staff of the area. 查看一次发放的明细，限本辖区工作人员。")
    public AidView one(@PathParam("id") UUID id) {
        return noteAid.one(caller.get(), id);
    }
}
