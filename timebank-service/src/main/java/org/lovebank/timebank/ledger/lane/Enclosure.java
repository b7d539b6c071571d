package org.lovebank.timebank.ledger.lane;

/** What belongs to an instruction and is written in the lane's own transaction when it is posted, or not at all. */
public interface Enclosure {

    /** Where it is kept. */
    EnclosureTable table();
}
