package org.lovebank.timebank.writeoff;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/accounts/{id}")
@Tag(name = "Accounts 账户与存折")
class WriteOffResource {

    private final KeepWriteOffs writeOffs;
    private final CurrentCaller caller;
    private final Cursors cursors;

    WriteOffResource(KeepWriteOffs writeOffs, CurrentCaller caller, Cursors cursors) {
        this.writeOffs = writeOffs;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RefusalsKept
    @Path("/write-off")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "Proposed, one signature given 已提议并签署一人",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WriteOffView.class)))
    @Operation(
            summary = "Write off what is owed 核销欠额",
            description =
                    "What a reversal left owing; another member of the council signs at approvalId, which lifts the"
                            + " freeze. 核销冲正后的欠额，另一名理事在 approvalId 签署后解除冻结。")
    public Response propose(@PathParam("id") UUID id, @Valid @NotNull WriteOffRequest request) {
        WriteOffView writeOff = writeOffs.propose(caller.get(), id, request);
        return Response.created(URI.create("/api/v1/accounts/" + id + "/write-offs"))
                .entity(writeOff)
                .build();
    }

    @GET
    @Path("/write-offs")
    @Authenticated
    @Operation(summary = "List write-offs 核销记录", description = "Of an account, for those who may see it. 可查看该账户者可见。")
    public Page<WriteOffView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        String list = "write-offs:" + id;
        List<WriteOffView> found =
                writeOffs.page(caller.get(), id, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }
}
