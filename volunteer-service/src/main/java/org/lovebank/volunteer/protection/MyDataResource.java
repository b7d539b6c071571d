package org.lovebank.volunteer.protection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;

@Path("/api/v1/my-data")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my-data", description = "One's own data 我的个人信息")
class MyDataResource {

    private final ExportMyData exportMyData;
    private final AskForErasure askForErasure;
    private final CurrentCaller caller;

    MyDataResource(ExportMyData exportMyData, AskForErasure askForErasure, CurrentCaller caller) {
        this.exportMyData = exportMyData;
        this.askForErasure = askForErasure;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    @RolesAllowed("**")
    @Operation(
            summary = "A copy of my data 导出我的信息",
            description =
                    "Everything that the registry holds of the caller, in clear; the look is logged. 导出登记系统持有的本人全部信息，留痕。")
    public Response export() {
        return Response.ok(exportMyData.to(caller.get()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/erasure")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Ask to be forgotten 申请删除",
            description =
                    "For oneself, or by a bound guardian for a ward; the answer names what is still open. 本人或已绑定监护人申请，答复列明未了事项。")
    public Response erasure(@Valid @NotNull NewErasure wanted) {
        ErasureRequest.View request = askForErasure.by(caller.get(), wanted.wardId());
        return Response.created(URI.create("/api/v1/erasure-requests/" + request.id()))
                .entity(request)
                .build();
    }

    /** Whom: nobody named is oneself. */
    record NewErasure(@Nullable UUID wardId) {}
}
