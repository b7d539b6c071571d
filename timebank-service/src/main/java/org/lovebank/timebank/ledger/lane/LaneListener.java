package org.lovebank.timebank.ledger.lane;

import java.util.List;
import org.lovebank.timebank.ledger.Transfer;

/** Is told what the lanes do: for figures, and to wake the relay. */
interface LaneListener {

    /** A transaction is on disk: what those who waited were told, and its new rows in the order of their numbers. */
    void committed(List<Outcome> outcomes, List<Transfer> rows);

    /** The lane's way to the server was lost. */
    void lost(int lane);

    void busy();
}
