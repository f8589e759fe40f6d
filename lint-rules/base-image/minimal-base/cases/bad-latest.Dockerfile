FROM ruby
CMD ["ruby", "app.rb"]
