package org.lovebank.volunteer.protection.rotation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/master-key")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "master-key", description = "The change of the master key 主密钥轮换")
class MasterKeyResource {

    private final RotateMasterKey rotateMasterKey;

    MasterKeyResource(RotateMasterKey rotateMasterKey) {
        this.rotateMasterKey = rotateMasterKey;
    }

    @POST
    @Path("/rotation")
    @Once
    @RolesAllowed(Roles.OPS)
    @Operation(
            summary = "Wrap a batch anew 重新加密一批密钥",
            description =
                    "Start with LOVEBANK_MASTER_KEY new and LOVEBANK_FORMER_MASTER_KEY old; call until done. 反复调用直至完成。")
    public Response rotate(@Valid @NotNull Batch batch) {
        return Response.ok(rotateMasterKey.oneBatch(batch.most())).build();
    }

    @GET
    @RolesAllowed({Roles.OPS, Roles.DPO})
    @Operation(summary = "How far the change is 轮换进度", description = "Names of keys and counts, never a key. 仅密钥名称与数量。")
    public RotateMasterKey.Standing standing() {
        return rotateMasterKey.now();
    }

    /** At most so many keys at once. */
    record Batch(@Min(1) @Max(5000) int most) {}
}
