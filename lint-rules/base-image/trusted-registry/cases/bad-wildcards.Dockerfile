FROM example.com/app:1 AS one
FROM eu.example.com.evil.example/app:1 AS two
FROM example.org/eu.example.com/app:1 AS three
FROM eu.example.com/app:1 AS four
FROM a.b.example.com/app:1 AS five
FROM gcr.io/app:1
