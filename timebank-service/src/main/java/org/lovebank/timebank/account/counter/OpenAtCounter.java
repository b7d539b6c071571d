package org.lovebank.timebank.account.counter;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountView;
import org.lovebank.timebank.account.OpenAccount;
import org.lovebank.timebank.account.Owner;
import org.lovebank.timebank.account.OwnerType;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.branch.BranchRefusal.OutsideYourAreas;

/** Opens a beneficiary's account; who has one, as a volunteer or from before, keeps it. */
@ApplicationScoped
class OpenAtCounter {

    private final OpenAccount openAccount;
    private final ReadAccounts accounts;

    OpenAtCounter(OpenAccount openAccount, ReadAccounts accounts) {
        this.openAccount = openAccount;
        this.accounts = accounts;
    }

    AccountView by(Caller teller, OpeningRequest request) {
        AreaPath area = new AreaPath(request.areaPath());
        if (!teller.holdsIn(area, Roles.BANK_TELLER)) {
            throw new Refused(new OutsideYourAreas());
        }
        openAccount.forOwner(new Owner(OwnerType.BENEFICIARY, request.beneficiaryId(), null, area), 0);
        return accounts.one(teller, Account.idOf(request.beneficiaryId()));
    }
}
