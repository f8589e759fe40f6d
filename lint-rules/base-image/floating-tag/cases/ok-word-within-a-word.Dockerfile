FROM example/app:maintenance AS one
FROM example/app:unstablefix-1 AS two
FROM example/app:mainframe
