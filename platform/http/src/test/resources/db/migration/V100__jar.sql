create table jar (id uuid primary key, label text not null, minutes int not null);
