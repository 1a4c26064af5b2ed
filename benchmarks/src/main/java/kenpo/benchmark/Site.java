package kenpo.benchmark;

import java.nio.file.Path;

/** All that a fault can be done to. */
record Site(
        Path directory,
        OwnPostgres database,
        ServerNode one,
        ServerNode other,
        PostOffice mails,
        Balancer balancer,
        Journal journal) {}
