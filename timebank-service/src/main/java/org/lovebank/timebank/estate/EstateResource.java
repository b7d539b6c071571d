package org.lovebank.timebank.estate;

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
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/estates")
@Tag(name = "Inheritance 继承")
class EstateResource {

    private final KeepEstates estates;
    private final CurrentCaller caller;
    private final Cursors cursors;

    EstateResource(KeepEstates estates, CurrentCaller caller, Cursors cursors) {
        this.estates = estates;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RefusalsKept
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "Frozen; heirs may apply 已冻结，可申请继承",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EstateView.class)))
    @Operation(
            summary = "Report a holder's death 登记持有人去世",
            description = "Freezes the account at once; the registry's event does the same. 立即冻结账户，与登记方事件效果相同。")
    public Response open(@Valid @NotNull EstateRequest request) {
        EstateView estate = estates.open(caller.get(), request);
        return Response.created(URI.create("/api/v1/estates/" + estate.accountId()))
                .entity(estate)
                .build();
    }

    @GET
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(summary = "List estates 遗存列表", description = "Those of one's areas. 所辖区域的遗存。")
    public Page<EstateView> list(@BeanParam Paging paging) {
        Caller who = caller.get();
        String list = "estates:" + who.id();
        List<EstateView> found = estates.page(who, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.accountId().toString()));
    }

    @GET
    @Path("/{accountId}")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(summary = "Show an estate 遗存详情", description = "Until when heirs may apply. 可申请继承的期限。")
    public EstateView show(@PathParam("accountId") UUID accountId) {
        return estates.one(caller.get(), accountId);
    }
}
