package org.lovebank.volunteer.protection.death;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/persons/{id}/death")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons", description = "People, masked 人员")
class DeathResource {

    private final NoteDeath noteDeath;
    private final CurrentCaller caller;

    DeathResource(NoteDeath noteDeath, CurrentCaller caller) {
        this.noteDeath = noteDeath;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.DPO})
    @Operation(
            summary = "Note that somebody has died 登记离世",
            description =
                    "Once, on a proof; relations and household end, heirs may apply at the love bank. 凭证明登记一次；关系与家庭成员身份终止。")
    public Response note(@PathParam("id") UUID id, @Valid @NotNull NewDeath wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(noteDeath.by(caller.get(), id, wanted.proof()))
                .build();
    }

    /** What was seen. */
    record NewDeath(@NotNull Death.Proof proof) {}
}
