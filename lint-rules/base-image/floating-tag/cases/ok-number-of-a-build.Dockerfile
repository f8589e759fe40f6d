FROM registry.example.com/team/app:42 AS one
FROM example/app:137 AS two
FROM example/app:20240101
