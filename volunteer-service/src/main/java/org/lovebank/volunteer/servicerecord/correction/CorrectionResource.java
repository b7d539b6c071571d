package org.lovebank.volunteer.servicerecord.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/service-records/{id}/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service-records", description = "Service records 服务记录")
class CorrectionResource {

    private final AskForCorrection askForCorrection;
    private final DecideCorrection decideCorrection;
    private final ListCorrections listCorrections;
    private final CurrentCaller caller;

    CorrectionResource(
            AskForCorrection askForCorrection,
            DecideCorrection decideCorrection,
            ListCorrections listCorrections,
            CurrentCaller caller) {
        this.askForCorrection = askForCorrection;
        this.decideCorrection = decideCorrection;
        this.listCorrections = listCorrections;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN
    })
    @Operation(
            summary = "Ask for a correction 申请更正",
            description = "Of a final record: what it should say; a head who asks is the first of two voices."
                    + " 更正已生效记录；站长或中心提出即为第一人同意。")
    public Response ask(@PathParam("id") UUID id, @Valid @NotNull NewCorrection wanted) {
        return tagged(Response.status(Response.Status.CREATED), askForCorrection.by(caller.get(), id, wanted));
    }

    @POST
    @Path("/{correctionId}/approvals")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Approve a correction 同意更正",
            description = "The second voice makes a new record that supersedes the old one. 第二人同意后，新记录取代旧记录。")
    public Response approve(@PathParam("id") UUID id, @PathParam("correctionId") UUID correctionId) {
        return tagged(Response.ok(), decideCorrection.approvedBy(caller.get(), id, correctionId));
    }

    @POST
    @Path("/{correctionId}/declination")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Decline a correction 不予更正",
            description = "With a reason code; the record stays as it is. 须注明原因代码，记录不变。")
    public Response decline(
            @PathParam("id") UUID id,
            @PathParam("correctionId") UUID correctionId,
            @Valid @NotNull Declination declination) {
        return tagged(Response.ok(), decideCorrection.declinedBy(caller.get(), id, correctionId, declination.reason()));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List a record's corrections 查询更正",
            description = "To volunteer, witness and staff of the area. 志愿者、见证人与辖区人员可见。")
    public Page<CorrectionView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return listCorrections.of(caller.get(), id, paging);
    }

    private static Response tagged(Response.ResponseBuilder answer, CorrectionView correction) {
        return answer.header(HttpHeaders.ETAG, new Version(correction.version()).tag())
                .entity(correction)
                .build();
    }

    /** Why the record stays as it is. */
    record Declination(@NotNull DeclineReason reason) {}
}
