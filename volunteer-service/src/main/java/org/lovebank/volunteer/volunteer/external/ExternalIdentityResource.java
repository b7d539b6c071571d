package org.lovebank.volunteer.volunteer.external;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/volunteers/{id}/external-identities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "external-identities", description = "Numbers in other registers 外部身份")
class ExternalIdentityResource {

    private final NoteExternalIdentity noteExternalIdentity;
    private final CurrentCaller caller;

    ExternalIdentityResource(NoteExternalIdentity noteExternalIdentity, CurrentCaller caller) {
        this.noteExternalIdentity = noteExternalIdentity;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Note another register's number 登记外部编号",
            description = "One number a register, one volunteer a number; kept sealed. 每个系统一个编号，编号不可重复，加密保存。")
    public Response note(@PathParam("id") UUID id, @Valid @NotNull NewNumber wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(noteExternalIdentity.by(
                        caller.get(),
                        id,
                        new ExternalIdentity.Told(wanted.register(), wanted.number(), wanted.proof())))
                .build();
    }

    @POST
    @Path("/{identityId}/ending")
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(summary = "A number no longer holds 注销外部编号", description = "The number is destroyed here. 编号随即销毁。")
    public Response end(@PathParam("id") UUID id, @PathParam("identityId") UUID identityId) {
        return Response.ok(noteExternalIdentity.endedBy(caller.get(), id, identityId))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List numbers of other registers 查询外部编号",
            description = "Whole to the volunteer (logged), the last four characters to staff. 本人可见全部，他人仅见末四位。")
    public Numbers list(@PathParam("id") UUID id) {
        return new Numbers(noteExternalIdentity.of(caller.get(), id));
    }

    /** Which register, which number, and what was seen. */
    record NewNumber(
            @NotNull Register register,
            @NotBlank @Size(max = 40) String number,
            @NotNull ExternalIdentity.Proof proof) {}

    /** All numbers of a volunteer. */
    record Numbers(List<ExternalIdentity.View> items) {}
}
